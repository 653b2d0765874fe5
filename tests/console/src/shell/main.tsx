import { createRoot } from 'react-dom/client';
import list from '../aftersales/list.css?inline';
import appeals from '../appeals/appeals.css?inline';
import { installApi } from '../common/console-api';
import modal from '../common/modal.css?inline';
import { names } from '../common/names';
import shell from '../common/shell.css?inline';
import { addStyle } from '../common/style';
import orderDetail from '../order-detail/order-detail.css?inline';
import orders from '../orders/orders.css?inline';
import workOrders from '../work-orders/work-orders.css?inline';
import { ConsoleRoot } from './console-root';

addStyle(shell + list + orders + orderDetail + workOrders + appeals + modal, names);
const api = installApi({});
const root = document.getElementById('__next');
if (root) createRoot(root).render(<ConsoleRoot api={api} />);
