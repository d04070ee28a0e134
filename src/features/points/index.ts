export { PointsService } from './points.service';
