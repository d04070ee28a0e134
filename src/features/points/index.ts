export { PointsLoaders } from './points.loader';
export { PointsService } from './points.service';
