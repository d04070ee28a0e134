export { PointsService, type OrderEarning } from './points.service';
